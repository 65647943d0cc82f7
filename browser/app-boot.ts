import { applySettings } from './apply-settings.ts'

// The inline script of an app page: applies theme, font and sizes before the first paint.
applySettings()
