export function PreparationPage({ cls }: { cls: string }) {
  return <div data-class={cls} />
}
