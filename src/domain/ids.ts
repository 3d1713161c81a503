declare const tag: unique symbol;
type Id<Of extends string> = string & { readonly [tag]: Of };

/** The Entra object id of a member of staff. */
export type PersonId = Id<'person'>;
/** The folder name of a school's settings, such as `sample`. */
export type SchoolId = Id<'school'>;
export type IncidentId = Id<'incident'>;
/** Something planned on an incident. */
export type ActionId = Id<'action'>;
export type ExceptionId = Id<'exception'>;
