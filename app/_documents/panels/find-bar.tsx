import type { ReactNode } from 'react'
import type { Translator } from '../../_data/translator.ts'

/** The find bar: search in one work, in both languages. The script fills in the number of results. */
export function FindBar({ translator }: { translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <search aria-label={t('panels.find.title')}>
      <form id="_find" className="ui find" hidden>
        <label>
          <span className="sr-only">{t('panels.find.label')}</span>
          <input
            type="search"
            name="q"
            placeholder={t('panels.find.label')}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={200}
          />
        </label>
        <output aria-live="polite" />
        <button type="button" className="tool" data-previous="">
          {t('panels.find.previous')}
        </button>
        <button type="submit" className="tool">
          {t('panels.find.next')}
        </button>
        <button type="button" className="tool" data-close="">
          {t('panels.close')}
        </button>
      </form>
    </search>
  )
}
