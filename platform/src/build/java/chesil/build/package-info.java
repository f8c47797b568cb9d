/** What the build makes before the application is packed; none of it runs in the application. */
package chesil.build;
