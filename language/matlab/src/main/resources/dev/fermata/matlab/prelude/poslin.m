% Net inputs, negative ones as zero.
function a = poslin(n)
a = max(0, n);
end
