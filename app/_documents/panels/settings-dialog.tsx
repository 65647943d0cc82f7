import type { ReactNode } from 'react'
import { languages, otherLanguage } from '#bitext/language'
import type { Translator } from '../../_data/translator.ts'
import { PanelHead } from './dialog-header.tsx'

const lead = { least: 1.3, most: 2.2, usual: 1.62 }
const size = { least: 0.7, most: 2, usual: 1 }
const measure = { least: 22, most: 48, usual: 34 }

/** How the text looks: everything a reader may want otherwise. The script fills it in and keeps it. */
export function SettingsPanel({ translator }: { translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <dialog id="_settings" className="ui panel" aria-labelledby="_settings-title">
      <PanelHead id="_settings-title" title={t('panels.settings.title')} translator={translator} />
      <form data-settings="">
        <Choice name="theme" values={['', 'light', 'sepia', 'dark']} translator={translator} />
        <Choice name="font" values={['', 'sans', 'dyslexic']} translator={translator} />
        {languages.map((language) => (
          <fieldset key={language} className="ranges">
            <legend>{t('panels.settings.language', { language: t(`language.${language}`) })}</legend>
            <Range name={`${language}-size`} label={t('panels.settings.size')} range={size} step={0.05} />
            <Range name={`${language}-lead`} label={t('panels.settings.lead')} range={lead} step={0.02} />
          </fieldset>
        ))}
        <fieldset className="ranges">
          <legend>{t('panels.settings.columns')}</legend>
          <Range name="measure" label={t('panels.settings.measure')} range={measure} step={1} />
        </fieldset>
        <fieldset className="boxes">
          <legend>{t('panels.settings.shown')}</legend>
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
          data-keep-place=""
        >
          {t('site.switchLabel')}
        </a>
      </p>
      <p className="aside">{t('panels.settings.kept')}</p>
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

/** One of several; the empty value is what the page has when nothing is chosen. */
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
    const key = `panels.settings.${name}.${value === '' ? 'usual' : value}`
    return t(key as 'panels.settings.theme.usual')
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
  range: { least: number; most: number; usual: number }
  step: number
}

function Range({ name, label, range, step }: RangeProps): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <input
        type="range"
        name={name}
        min={range.least}
        max={range.most}
        step={step}
        defaultValue={range.usual}
        data-of={range.usual}
        autoComplete="off"
      />
      <output />
    </label>
  )
}
