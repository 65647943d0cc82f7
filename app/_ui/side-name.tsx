import type { ReactNode } from 'react'
import type { Language } from '#bitext/language'
import type { Words } from '../_data/words.ts'

/** Which language a side is in, and whether it is the original: in the interface’s words and the language’s hue. */
export function SideName(props: {
  language: Language
  side: 'original' | 'translation'
  words: Words
}): ReactNode {
  const { language, side, words } = props
  const { t, locale } = words
  return (
    <p className={`ui mark ${language}`} lang={locale}>
      {t('work.side', { language: t(`language.${language}`), role: side })}
    </p>
  )
}
