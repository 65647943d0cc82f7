import type { ReactNode } from 'react'
import { limits } from '#browser/reader-data/records'
import type { Translator } from '../../_data/translator.ts'
import { DialogHeader } from './dialog-header.tsx'

const scopes = ['paragraph', 'sentence'] as const
const extents = ['both', 'en', 'es'] as const
const actions = ['text', 'markdown', 'table', 'citation', 'link', 'viewLink', 'share'] as const

/** The menu of a row. The script writes into it which row it is, and whether that is bookmarked. */
export function RowMenuDialog({ translator }: { translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <dialog id="_menu" className="ui panel" aria-labelledby="_menu-title">
      <DialogHeader id="_menu-title" title={t('panels.menu.heading')} translator={translator} />
      <form className="row-menu">
        <fieldset className="radios" data-scope="">
          <legend>{t('panels.menu.scope')}</legend>
          {scopes.map((scope) => (
            <label key={scope}>
              <input type="radio" name="scope" value={scope} defaultChecked={scope === 'paragraph'} />
              {t(`panels.menu.scopes.${scope}`)}
            </label>
          ))}
        </fieldset>
        <fieldset className="radios">
          <legend>{t('panels.menu.extent')}</legend>
          {extents.map((extent) => (
            <label key={extent}>
              <input type="radio" name="extent" value={extent} defaultChecked={extent === 'both'} />
              {t(`panels.menu.extents.${extent}`)}
            </label>
          ))}
        </fieldset>
        <ul className="choices">
          {actions.map((action) => (
            <li key={action}>
              <button type="button" value={action} className="tool">
                {t(`panels.menu.${action}`)}
              </button>
            </li>
          ))}
        </ul>
        <button type="button" name="bookmark" className="tool" />
        <label className="row-menu-note">
          {t('readerData.note')}
          <textarea name="note" rows={2} maxLength={limits.note} />
        </label>
      </form>
    </dialog>
  )
}
