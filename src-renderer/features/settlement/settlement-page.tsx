export function SettlementPage({ cls }: { cls: string }) {
  return <div data-class={cls} />
}
