/** What a stored answer is bound to when it is encrypted: its message and the exchange that answered it. */
export function answerContext(message: { ej: string; idMessage: string; idEchange: string }): string {
  return `${message.ej}|${message.idMessage}|${message.idEchange}`;
}

/** One text per (EJ, message id): a FINESS and a UUID hold no separator. */
export function messageKey(ej: string, idMessage: string): string {
  return `${ej}|${idMessage}`;
}
