/** Day numbers that an engagement grants, per ceiling of the contract: each day counts once in its calendar year. */
export interface GrantedDays {
  /** FJ and FJA together. */
  readonly forfaitJournalier: readonly number[];
  /** CPC and SHO together. */
  readonly chambre: readonly number[];
}

/**
 * Another engagement of the same person at the same AMC that is in force (engaged or consumed), without the one that
 * the bill at hand replaces.
 */
export interface PriorEngagement {
  readonly numero: string;
  /** True where it is of the same dossier: another billing period of the same stay. */
  readonly dossier: boolean;
  /** Number of its billing period. */
  readonly periode: number;
  /** First and last day billed, as day numbers. */
  readonly debut: number;
  readonly fin: number;
  /** Day of admission it was billed under. */
  readonly entree: number;
  /** How many shares for a heavy act (PAS with participation A) its bill carries. */
  readonly participations: number;
  readonly jours: GrantedDays;
}
