import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { explanationOf, labelOf } from './command-button.tsx'
import { commands } from './commands.ts'
import type { EditorState } from './editor-state.ts'
import { ModalDialog } from './modal-dialog.tsx'
import { areSingleKeysOn, setSingleKeys } from './single-keys.ts'

/** Everything a person can do, with its keys. */
export function HelpDialog({ state, onClose }: { state: EditorState; onClose: () => void }): ReactNode {
  const t = useTranslations('alignmentEditor')
  const [isOn, setIsOn] = useState(areSingleKeysOn)
  return (
    <ModalDialog className="help" labelledBy="help-title" initialFocus="h2" onClose={onClose}>
      <h2 id="help-title" tabIndex={-1}>
        {t('help.title')}
      </h2>
      <label className="single">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => {
            setSingleKeys(currentTarget.checked)
            setIsOn(currentTarget.checked)
          }}
        />
        <span>{t('help.single')}</span>
      </label>
      <table>
        <tbody>
          {commands.map((command) => (
            <tr key={command.id}>
              <th scope="row">{labelOf(command, state, t)}</th>
              <td className="keys">
                {command.keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{explanationOf(command, state, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('help.unsure')}</p>
      <p>{t('help.ids')}</p>
      <p className="choices">
        <button type="button" className="main" onClick={onClose}>
          {t('help.close')}
        </button>
      </p>
    </ModalDialog>
  )
}
