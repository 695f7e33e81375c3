export function RecordsPage({ cls }: { cls: string }) {
  return <div data-class={cls} />
}
