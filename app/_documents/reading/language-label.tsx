import type { ReactNode } from 'react'
import type { Language } from '#bitext/language'
import type { Translator } from '../../_data/translator.ts'

/** Which language a side is in, and whether it is the original: in the interface’s words and the language’s hue. */
export function SideName(props: {
  language: Language
  side: 'original' | 'translation'
  translator: Translator
}): ReactNode {
  const { language, side, translator } = props
  const { t, locale } = translator
  return (
    <p className={`ui language-label ${language}`} lang={locale}>
      {t('work.side', { language: t(`language.${language}`), role: side })}
    </p>
  )
}
