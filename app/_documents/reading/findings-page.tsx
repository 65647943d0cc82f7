import { isError } from '#bitext/finding'
import { otherLanguage } from '#bitext/language'
import type { LoadedWork } from '#store/content'
import { workPath } from '../../_data/paths.ts'
import type { Translator } from '../../_data/translator.ts'
import { renderDocument } from '../render-document.tsx'

/** Renders the findings of a work with errors in place of its text; in development only. */
export function findingsPage({
  loaded,
  translator,
}: {
  loaded: LoadedWork
  translator: Translator
}): Promise<Response> {
  const { t, locale } = translator
  return renderDocument(
    {
      translator,
      title: `${t('findings.title')}: ${loaded.slug}`,
      switchPath: workPath(otherLanguage(locale), loaded.slug),
      children: (
        <main id="_main" className="text" tabIndex={-1}>
          <h1>{t('findings.title')}</h1>
          <p>{t('findings.text')}</p>
          <ul className="findings">
            {loaded.findings.map((finding) => (
              <li
                key={`${finding.file} ${finding.line} ${finding.column} ${finding.ruleId} ${finding.reason}`}
              >
                <p className="ui">
                  <b>{isError(finding) ? t('findings.error') : t('findings.warning')}</b>{' '}
                  {t('findings.line', {
                    file: finding.file ?? '',
                    line: finding.line ?? 1,
                    column: finding.column ?? 1,
                  })}{' '}
                  <code>{finding.ruleId}</code>
                </p>
                <p lang="en">{finding.reason}</p>
              </li>
            ))}
          </ul>
        </main>
      ),
    },
    500,
  )
}
