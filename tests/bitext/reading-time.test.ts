import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { hoursAndMinutes } from '#bitext/reading-time'
import en from '#messages/en.json'
import es from '#messages/es.json'

it.each([
  [1, '1 min', '1-minute read in each language', '1 minuto de lectura en cada idioma'],
  [59, '59 min', '59-minute read in each language', '59 minutos de lectura en cada idioma'],
  [120, '2 h', '2 h read in each language', '2 h de lectura en cada idioma'],
  [473, '7 h 53 min', '7 h 53 min read in each language', '7 h 53 min de lectura en cada idioma'],
])('says %i minutes in hours and minutes', (minutes, short, english, spanish) => {
  const say = (locale: 'en' | 'es', key: 'minutes' | 'minutesLong') =>
    createTranslator({ locale, messages: locale === 'en' ? en : es })(`work.${key}`, hoursAndMinutes(minutes))
      .replace(/\s+/g, ' ')
      .trim()
  expect(say('en', 'minutes')).toBe(short)
  expect(say('es', 'minutes')).toBe(short)
  expect(say('en', 'minutesLong')).toBe(english)
  expect(say('es', 'minutesLong')).toBe(spanish)
})
