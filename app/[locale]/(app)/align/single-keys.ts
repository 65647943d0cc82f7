const setting = 'cotejo.alignmentEditor.singleKeys'

/** Whether keys without Ctrl do something. Speech input and screen readers may need them off. */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(setting) !== 'off'
}

/** Switches keys without Ctrl on or off, for later visits too. */
export function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(setting, isOn ? 'on' : 'off')
}
