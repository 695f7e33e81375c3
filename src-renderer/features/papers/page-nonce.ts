/** The nonce of this page's CSP, which a document shown or printed inside the page must carry. */
export const nonceOfPage = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
