export function TalksPage({ cls }: { cls: string }) {
  return <div data-class={cls} />
}
