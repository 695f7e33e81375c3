import type { ChosenOptions } from './paper-choice-line.tsx'

/** A choice taken back: the paper's own way holds again. */
export function without<Name extends keyof ChosenOptions>({ ...options }: ChosenOptions, name: Name): Omit<ChosenOptions, Name> {
  delete (options as Partial<Record<Name, unknown>>)[name]
  return options
}
