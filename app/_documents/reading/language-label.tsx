import type { ReactNode } from 'react'
import { type LanguageTag, languageOfTag } from '#bitext/language'
import { languageName, type Translator } from '../../_data/translator.ts'

/** The language of a side and its role, “Mexican Spanish · original”, in the interface language. */
export function LanguageLabel(props: {
  tag: LanguageTag
  side: 'original' | 'translation'
  translator: Translator
}): ReactNode {
  const { tag, side, translator } = props
  const { t, locale } = translator
  return (
    <p className={`ui language-label ${languageOfTag(tag)}`} lang={locale}>
      {t('work.side', { language: languageName(translator, tag), role: side })}
    </p>
  )
}
