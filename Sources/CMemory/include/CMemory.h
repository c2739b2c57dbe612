// What the C library's malloc can be told, which its Swift module leaves out.
#ifndef CMEMORY_H
#define CMEMORY_H

/// Memory for small pieces comes from at most so many stocks, which threads share. Each keeps what it has
/// free to itself.
void memory_limit_stocks(int count);

/// Pieces of at least `piece` bytes go back to the system when they are freed; so does the top of the
/// heap when it is at least `top` bytes.
void memory_return_large(int piece, int top);

/// Gives all memory that is free back to the system.
void memory_return_free(void);

#endif
