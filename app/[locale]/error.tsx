'use client'

import { useTranslations } from 'next-intl'

/** Shown in place of a page that could not be made. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const t = useTranslations('error')
  return (
    <main id="_main" className="shelf">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <p className="chips ui">
        <button type="button" onClick={reset}>
          {t('again')}
        </button>
      </p>
    </main>
  )
}
