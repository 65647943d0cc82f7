import { describe, expect, it } from 'vitest'
import { readHtml } from '#bitext/exchange/html'

const noPicture = () => undefined
const textsOf = (html: string) =>
  readHtml(html, noPicture).chapters.flatMap(({ blocks }) => blocks.map(({ text }) => text))
const markdownOf = (html: string) =>
  readHtml(html, noPicture).chapters.flatMap(({ blocks }) => blocks.map(({ markdown }) => markdown))

const paragraph = (subject: string) =>
  `<p>${subject} stood at the end of the valley for a hundred years before anyone asked who owned it.</p>`

describe('the main text of a page', () => {
  it('is not an article that is only a teaser', () => {
    const mill = ['mill', 'wheel', 'river', 'house', 'bridge', 'road']
      .map((word) => paragraph(`The ${word}`))
      .join('')
    const html = `<body><div><h1>Mill</h1>${mill}</div><article><h2>Bread</h2><p>Teaser.</p></article></body>`
    expect(textsOf(html).join(' ')).toContain('The bridge stood')
  })

  it('is all of main when its articles share it', () => {
    const html = `<main><article>${paragraph('One')}</article><article>${paragraph('Two')}</article></main>`
    expect(textsOf(html)).toHaveLength(2)
  })

  it('is the article that has most of the words', () => {
    const html = `<main><p>Share this</p><article>${paragraph('One')}${paragraph('Two')}</article></main>`
    expect(textsOf(html)).toHaveLength(2)
  })
})

describe('raised and lowered text', () => {
  it('keeps its meaning', () => {
    expect(textsOf('<p>10<sup>6</sup> m<sup>3</sup> H<sub>2</sub>O, the 1<sup>st</sup></p>')).toEqual([
      '10⁶ m³ H₂O, the 1st',
    ])
  })

  it('is kept in formulas, as TeX where the page has it', () => {
    expect(textsOf('<p>So <math><msup><mi>x</mi><mn>2</mn></msup></math> grows.</p>')).toEqual([
      'So x² grows.',
    ])
    expect(markdownOf('<p>So <math alttext="x^2\\,dx"><mi>x</mi></math> grows.</p>')).toEqual([
      'So `x^2\\,dx` grows.',
    ])
  })
})

it.each([
  '<p><strong> </strong></p>',
  '<p><del> </del></p>',
  '<h2></h2>',
  '<ul><li></li></ul>',
  '<p>&nbsp;</p>',
])('leaves out a block without anything in it: %s', (html) => {
  expect(textsOf(`<p>Text.</p>${html}`)).toEqual(['Text.'])
})
