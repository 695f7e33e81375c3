export function ReviewPage({ cls }: { cls: string }) {
  return <div data-class={cls} />
}
