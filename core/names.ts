/**
 * Words given for a name, where the names are known: what stands in a program’s text has to be one of them, which the compiler
 * checks; words read from a cell or a file are checked when they are used.
 */
export type NameGiven<Known extends string, Given extends string> = string extends Given ? Given : Known;
