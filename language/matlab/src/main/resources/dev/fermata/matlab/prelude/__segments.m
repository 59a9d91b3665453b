% The window of each piece of a signal, and how far pieces overlap: eight pieces, half overlapping, when nothing is said.
function [window, noverlap] = __segments(name, N, window, noverlap)
if isempty(window)
    if isempty(noverlap)
        L = floor(N / 4.5);
        noverlap = floor(0.5 * L);
    else
        L = floor((N + 7 * noverlap) / 8);
    end
    window = hamming(max(L, 1));
elseif isscalar(window)
    if window < 1 || window ~= round(window)
        error(['RunMat:' name ':InvalidWindow'], [name ': window must be a nonempty vector or positive integer length']);
    end
    window = hamming(window);
end
L = numel(window);
if L > N
    error(['RunMat:' name ':InvalidWindow'], 'The length of the segments cannot be greater than the length of the input signal.');
end
if isempty(noverlap)
    noverlap = floor(0.5 * L);
end
if ~isscalar(noverlap) || noverlap < 0 || noverlap >= L || noverlap ~= round(noverlap)
    error(['RunMat:' name ':InvalidOverlap'], [name ': noverlap must be a nonnegative integer less than window length']);
end
end
