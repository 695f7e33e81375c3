import { writeTemplate, type WrittenTemplate } from '#documents/templates/write-template.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { PaperId } from '#domain/paper-kinds.ts'

export interface TemplateOrder {
  readonly kind: PaperId
  readonly college: CollegeFacts
  /** YYYY-MM-DD */
  readonly today: string
}

export const run = async ({ kind, college, today }: TemplateOrder): Promise<WrittenTemplate> => writeTemplate(kind, college, today)
