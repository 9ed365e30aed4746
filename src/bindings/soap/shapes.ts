/** How a member of a document is written in XML. Made from the contract (`contract.generated.ts`). */
export type Shape =
  | 'texte'
  | 'nombre'
  | 'logique'
  /** An element whose children are the members of the named shape. */
  | { readonly objet: string }
  /** One element that holds one `element` per item. */
  | { readonly liste: Shape; readonly element: string }
  /** A term's `de`: one term's members, or a list of terms. */
  | { readonly objetOuListe: string; readonly element: string };

/** Name, shape, and `true` where the value may be null (`xsi:nil`). */
export type Member = readonly [name: string, shape: Shape, nullable?: boolean];

/** The members of each object, in the contract's order, which is the XML's. */
export type Shapes = Readonly<Record<string, readonly Member[]>>;
