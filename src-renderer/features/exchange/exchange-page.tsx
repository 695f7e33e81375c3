export function ExchangePage() {
  return <p>交换</p>
}
