export function HandoverPage({ cls }: { cls: string }) {
  return <div data-class={cls} />
}
