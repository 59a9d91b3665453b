% What is larger than any array is an error that can be caught.
calls = {@() toeplitz(1:1e6), @() hankel(1:1e6), @() vander(1:1e6), @() compan(1:1e6), @() qr_of(1e6), @() svd_of(1e6), ...
    @() cov(ones(2, 1e6)), @() roots(ones(1, 1e6)), @() bsxfun(@plus, ones(1e6, 1), ones(1, 1e6)), @() zeros(1e6), ...
    @() ones(1e6, 1) * ones(1, 1e6)};
for k = 1:numel(calls)
    try
        calls{k}();
        disp('no error');
    catch e
        fprintf('%d %s\n', k, strtok(e.message));
    end
end
function q = qr_of(n)
[q, ~] = qr(ones(n, 1));
end
function u = svd_of(n)
[u, ~, ~] = svd(ones(n, 1));
end
