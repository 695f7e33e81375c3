export function DutyPage({ cls }: { cls: string }) {
  return <div data-class={cls} />
}
