export function EvaluationPage({ cls }: { cls: string }) {
  return <div data-class={cls} />
}
