% Left division of values that are no plain arrays.
full(2 .\ sparse([1 2; 0 4]))
full(sparse([1 2]) .\ 2)
gather(gpuArray(2) \ [1 2])
dA = decomposition([1 3; 2 4])
dA \ [5; 6]
[1 2] / dA
dA' \ [5; 6]
(2 * dA) \ [5; 6]
dA.Type
d = decomposition([2 1; 1 3]);
d.Type
