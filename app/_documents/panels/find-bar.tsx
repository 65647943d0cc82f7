import type { ReactNode } from 'react'
import type { Translator } from '../../_data/translator.ts'

/** The search of one text, in both languages at once. The script fills in the numbers. */
export function FindPanel({ translator }: { translator: Translator }): ReactNode {
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
        <output
          aria-live="polite"
          data-none={t('panels.find.none')}
          data-counts={t('panels.find.counts')}
          data-place={t('panels.find.place')}
        />
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
