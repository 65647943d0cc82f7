import { otherLanguage } from '#bitext/language'
import { isError } from '#bitext/problem'
import type { LoadedWork } from '#store/content'
import { workPath } from '../../../_data/addresses.ts'
import type { Words } from '../../../_data/words.ts'
import { documentResponse } from '../../../_ui/document.tsx'

/** What authors see in place of a work with errors, while they write. */
export function problemsPage({ loaded, words }: { loaded: LoadedWork; words: Words }): Promise<Response> {
  const { t, locale } = words
  return documentResponse(
    {
      words,
      title: `${t('problems.title')}: ${loaded.slug}`,
      switchPath: workPath(otherLanguage(locale), loaded.slug),
      children: (
        <main id="_main" className="text" tabIndex={-1}>
          <h1>{t('problems.title')}</h1>
          <p>{t('problems.text')}</p>
          <ul className="problems">
            {loaded.problems.map((problem) => (
              <li
                key={`${problem.file} ${problem.line} ${problem.column} ${problem.ruleId} ${problem.reason}`}
              >
                <p className="ui">
                  <b>{isError(problem) ? t('problems.error') : t('problems.warning')}</b>{' '}
                  {t('problems.line', {
                    file: problem.file ?? '',
                    line: problem.line ?? 1,
                    column: problem.column ?? 1,
                  })}{' '}
                  <code>{problem.ruleId}</code>
                </p>
                <p lang="en">{problem.reason}</p>
              </li>
            ))}
          </ul>
        </main>
      ),
    },
    500,
  )
}
