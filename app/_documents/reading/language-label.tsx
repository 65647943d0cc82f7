import type { ReactNode } from 'react'
import type { Language } from '#bitext/language'
import type { Translator } from '../../_data/translator.ts'

/** The language of a side and its role, “English · translation”, in the interface language. */
export function LanguageLabel(props: {
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
