'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** In place of an app page that failed. */
export default function AppError({ reset }: { reset: () => void }): ReactNode {
  const t = useTranslations('error')
  return (
    <main id="_main" className="notice-page">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <button type="button" onClick={reset}>
        {t('again')}
      </button>
    </main>
  )
}
