import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import type { EditorState } from './editor-state.ts'
import type { EditorTranslator } from './row-view.tsx'

/** How long a message stays, in milliseconds. */
const msShown = 6000

/** Says what happened, for eyes and screen readers. */
export function StatusMessage({ announcement }: Pick<EditorState, 'announcement'>): ReactNode {
  const t = useTranslations('alignmentEditor')
  const [hidden, setHidden] = useState<number>()
  const serial = announcement?.serial
  useEffect(() => {
    const timer = setTimeout(() => setHidden(serial), msShown)
    return () => clearTimeout(timer)
  }, [serial])
  const isShown = announcement !== undefined && hidden !== serial
  return (
    <div className="status ui" role="status">
      {/* A new element each time, so that the same message is announced again. */}
      {isShown ? <span key={serial}>{textOf(announcement, t)}</span> : null}
    </div>
  )
}

function textOf(announcement: NonNullable<EditorState['announcement']>, t: EditorTranslator): string {
  switch (announcement.kind) {
    case 'did':
      return t(`did.${announcement.what}`, { number: String(announcement.number) })
    case 'cannot':
      return t(`cannot.${announcement.what}`)
    case 'save':
      return t(`save.${announcement.what}`)
    case 'waiting':
      return t('unsureRows.waiting')
  }
}
