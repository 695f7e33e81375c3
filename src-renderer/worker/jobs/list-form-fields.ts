import { formFields, type FormFields } from '#documents/templates/form-fields.ts'
import type { PaperId } from '#domain/paper-kinds.ts'

export const run = async ({ kind }: { readonly kind: PaperId }): Promise<FormFields> => formFields(kind)
