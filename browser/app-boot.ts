import { applySettings } from './apply-settings.ts'

// The inline script of an app page: theme, font and sizes before the first paint.
applySettings()
