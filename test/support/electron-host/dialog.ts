import { strict } from './strict.ts'

/** Dialogs are answered by the test, which puts its own function in place; one that nobody awaited fails by name. */
export function createDialog() {
  const unanswered = (name: string) => async (_window: unknown, options: unknown) => {
    throw new Error(`electron stand-in: dialog.${name} opened and the test gave no answer: ${JSON.stringify(options)}`)
  }
  return strict('dialog', {
    showSaveDialog: unanswered('showSaveDialog'),
    showOpenDialog: unanswered('showOpenDialog'),
    showMessageBox: unanswered('showMessageBox')
  })
}
