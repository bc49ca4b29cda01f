/** Union-find: what belongs together, directly or not. */
export class Groups<Key> {
  private readonly parents = new Map<Key, Key>();

  /** The key that stands for all that belong together with this one. */
  find(key: Key): Key {
    let top = key;
    for (let up = this.parents.get(top); up !== undefined && up !== top; up = this.parents.get(top)) top = up;
    this.parents.set(key, top);
    return top;
  }

  /** @returns what stands for both from now on: what stood for `b`. */
  join(a: Key, b: Key): Key {
    const top = this.find(b);
    this.parents.set(this.find(a), top);
    return top;
  }
}
