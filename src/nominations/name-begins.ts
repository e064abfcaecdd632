/** In SQL: a case's nominee has a name that begins so, as names are compared; a blank beginning fits nobody. From an index. */
export const nameBegins = (cases: string, beginning: string): string =>
  `${cases}.name_key ~>=~ name_key(${beginning}) and ${cases}.name_key ~<~ (name_key(${beginning}) || U&'\\+10FFFF')`;
