"""The project file: open, lock, migrate; transactions and their journal; rows; queries; search."""
