package chesil.operating;

/** Says on standard output that pages can be read, and where; once a start. */
interface Welcome {
    void print();
}
