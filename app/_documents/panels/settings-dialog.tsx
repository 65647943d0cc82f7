import type { ReactNode } from 'react'
import { languages, otherLanguage } from '#bitext/language'
import type { Translator } from '../../_data/translator.ts'
import { DialogHeader } from './dialog-header.tsx'

/** Ranges of sizes. The defaults are those of the style sheet. */
const lineHeight = { min: 1.3, max: 2.2, default: 1.62 }
/** Relative to the default size. */
const size = { min: 0.7, max: 2, default: 1 }
/** In rem. */
const measure = { min: 22, max: 48, default: 34 }

/** The settings of a reader. The script fills in the form and stores the changes. */
export function SettingsDialog({ translator }: { translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <dialog id="_settings" className="ui panel" aria-labelledby="_settings-title">
      <DialogHeader id="_settings-title" title={t('panels.settings.title')} translator={translator} />
      <form data-settings="">
        <Choice name="theme" values={['', 'light', 'sepia', 'dark']} translator={translator} />
        <Choice name="font" values={['', 'sans', 'dyslexic']} translator={translator} />
        {languages.map((language) => (
          <fieldset key={language} className="ranges">
            <legend>{t('panels.settings.language', { language: t(`language.${language}`) })}</legend>
            <Range name={`${language}-size`} label={t('panels.settings.size')} range={size} step={0.05} />
            <Range
              name={`${language}-lead`}
              label={t('panels.settings.lineHeight')}
              range={lineHeight}
              step={0.02}
            />
          </fieldset>
        ))}
        <fieldset className="ranges">
          <legend>{t('panels.settings.columns')}</legend>
          <Range name="measure" label={t('panels.settings.measure')} range={measure} step={1} />
        </fieldset>
        <fieldset className="boxes">
          <legend>{t('panels.settings.readingAids')}</legend>
          {(['numbers', 'highlight', 'keys'] as const).map((name) => (
            <label key={name}>
              <input type="checkbox" name={name} autoComplete="off" />
              {t(`panels.settings.${name}`)}
            </label>
          ))}
        </fieldset>
        <Choice name="order" values={['', 'whole']} translator={translator} />
      </form>
      <p>
        <a
          href="/"
          lang={otherLanguage(translator.locale)}
          hrefLang={otherLanguage(translator.locale)}
          data-preserve-scroll=""
        >
          {t('site.switchLabel')}
        </a>
      </p>
      <p className="aside">{t('panels.settings.storage')}</p>
      <p className="ends">
        <button type="button" className="tool" data-reset="">
          {t('panels.settings.reset')}
        </button>
        <button type="button" className="tool" data-open="help">
          {t('reading.help')}
        </button>
      </p>
    </dialog>
  )
}

type Choices = { theme: '' | 'light' | 'sepia' | 'dark'; font: '' | 'sans' | 'dyslexic'; order: '' | 'whole' }

/** Radio buttons for one setting. The empty value is the default. */
function Choice<Name extends keyof Choices>({
  name,
  values,
  translator,
}: {
  name: Name
  values: readonly Choices[Name][]
  translator: Translator
}): ReactNode {
  const { t } = translator
  const label = (value: string) => {
    const key = `panels.settings.${name}.${value === '' ? 'default' : value}`
    return t(key as 'panels.settings.theme.default')
  }
  return (
    <fieldset className="radios">
      <legend>{t(`panels.settings.${name}.title` as 'panels.settings.theme.title')}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={name} value={value} autoComplete="off" />
          {label(value)}
        </label>
      ))}
    </fieldset>
  )
}

interface RangeProps {
  name: string
  label: string
  range: { min: number; max: number; default: number }
  step: number
}

function Range({ name, label, range, step }: RangeProps): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <input
        type="range"
        name={name}
        min={range.min}
        max={range.max}
        step={step}
        defaultValue={range.default}
        autoComplete="off"
      />
      <output />
    </label>
  )
}
