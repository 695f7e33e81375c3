export function ArchivePage({ cls }: { cls: string }) {
  return <div data-class={cls} />
}
