/** What a member of a line may hold, as the schema says it. `nul`: it may be null. */
export type LineMember = { readonly nom: string; readonly nul: boolean } & (
  | { readonly membres: readonly LineMember[] }
  | { readonly valeurs: readonly string[] }
  | { readonly motif: string }
  | { readonly minimum: number; readonly maximum: number }
);
