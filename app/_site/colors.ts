/**
 * The colors that are needed outside CSS: by the browser's frame, the home screen and preview images.
 * They are the same as in tokens.css; a unit test compares them.
 */
export const colors = {
  paper: '#fbf9f4',
  darkPaper: '#181614',
  ink: '#211d18',
  soft: '#675f55',
  faint: '#d9d2c5',
  en: '#23617a',
  es: '#9c4a21',
} as const
