export function LodgingPage({ cls }: { cls: string }) {
  return <p>{cls}</p>
}
