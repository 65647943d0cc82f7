import type { ReactNode } from 'react'
import { needsScript, views } from '#browser/documents/view-names'
import type { Translator } from '../../_data/translator.ts'
import { ContentsList } from './contents-list.tsx'
import type { ReadingPageProps } from './reading-page-props.ts'

/**
 * The toolbar of a reading page, at the top of the window, on phones at the bottom. Sides, views and
 * contents work without JavaScript; the style sheet hides what needs it (`js`).
 */
export function Toolbar(props: ReadingPageProps): ReactNode {
  const { translator } = props
  const { t } = translator
  return (
    <nav className="ui tools" aria-label={t('reading.tools')}>
      <label className="swap">
        <input type="checkbox" id="_swap" autoComplete="off" />
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 8h14l-4-4M20 16H6l4 4" />
        </svg>
        {t('reading.swap')}
      </label>
      <ViewPicker translator={translator} />
      <ContentsList {...props} />
      <button type="button" className="tool js" data-open="bookmarks">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 4h12v16l-6-4.5L6 20z" />
        </svg>
        {t('reading.bookmarks')}
      </button>
      <button type="button" className="tool js" data-open="find" aria-keyshortcuts="/">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M16 16l5 5M18 10.5a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0z" />
        </svg>
        {t('reading.find')}
      </button>
      <button type="button" className="tool js" data-open="study">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 6c3-1 6-1 9 1 3-2 6-2 9-1v13c-3-1-6-1-9 1-3-2-6-2-9-1zM12 7v13" />
        </svg>
        {t('reading.study')}
      </button>
      <button type="button" className="tool js" data-open="settings">
        <span className="glyph" aria-hidden="true">
          Aa
        </span>
        {t('reading.settings')}
      </button>
    </nav>
  )
}

/** The choice of a view: a row of buttons on wide windows, else a menu. */
function ViewPicker({ translator }: { translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <>
      <button type="button" className="tool open-views" popoverTarget="_views">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 5h16v5H4zM4 14h16v5H4z" />
        </svg>
        {t('reading.view')}
      </button>
      <fieldset id="_views" className="views" popover="auto">
        <legend>{t('reading.view')}</legend>
        {views.map((view) => (
          <label key={view} className={needsScript(view) ? 'js' : undefined}>
            <input
              type="radio"
              name="_view"
              id={`_${view}`}
              value={view}
              defaultChecked={view === 'side'}
              autoComplete="off"
            />
            {t(`view.${view}`)}
          </label>
        ))}
      </fieldset>
    </>
  )
}
