% HDF5 files: datasets, parts of them, attributes, descriptions.
folder = tempname; mkdir(folder); old = cd(folder);
h5create('a.h5', '/g1/x', [3 4]);
h5write('a.h5', '/g1/x', reshape(1:12, 3, 4));
disp(h5read('a.h5', '/g1/x'))
disp(h5read('a.h5', '/g1/x', [2 1], [2 2]))
disp(h5read('a.h5', '/g1/x', [1 1], [2 Inf], [2 3]))
h5write('a.h5', '/g1/x', [-1 -2], [1 1], [1 2]);
disp(h5read('a.h5', '/g1/x', [1 1], [1 4]))
h5create('a.h5', '/open', [Inf 3], 'ChunkSize', [5 3], 'Datatype', 'int16', 'Deflate', 9, 'Shuffle', true);
h5write('a.h5', '/open', int16(magic(3)), [1 1], [3 3]);
h5write('a.h5', '/open', int16(10 * magic(3)), [4 1], [3 3]);
v = h5read('a.h5', '/open'); disp(class(v)), disp(v)
h5create('a.h5', '/names', 2, 'Datatype', 'string');
h5write('a.h5', '/names', ["alpha"; "βeta"]);
s = h5read('a.h5', '/names')
h5writeatt('a.h5', '/g1/x', 'units', 'm/s');
h5writeatt('a.h5', '/g1/x', 'scale', 2.5);
h5writeatt('a.h5', '/', 'list', int32([1 2 3]));
h5writeatt('a.h5', '/g1', 'note', "long text");
disp(h5readatt('a.h5', '/g1/x', 'units')), disp(h5readatt('a.h5', '/g1/x', 'scale')), disp(h5readatt('a.h5', '/', 'list')')
disp(class(h5readatt('a.h5', '/g1', 'note')))
h5disp('a.h5')
info = h5info('a.h5');
disp({info.Datasets.Name}), disp(info.Groups.Name), disp(info.Attributes.Name)
d = h5info('a.h5', '/open');
disp(d.Dataspace.Size), disp(d.Dataspace.MaxSize), disp(d.ChunkSize'), disp(d.Datatype.Type)
h5create('big.h5', '/n', [40 50], 'ChunkSize', [3 4], 'Deflate', 4, 'FillValue', 7);
h5write('big.h5', '/n', ones(2, 2), [39 49], [2 2]);
n = h5read('big.h5', '/n'); disp(sum(n(:)) == 7 * 1996 + 4)
hdf5write('old.h5', '/a', single([1.5 2.5]), '/b/c', uint8(200));
disp(class(hdf5read('old.h5', '/a'))), disp(hdf5read('old.h5', '/b/c'))
for call = {@() h5read('none.h5', '/x'), @() h5read('a.h5', '/nope'), @() h5create('a.h5', '/open', 1), @() h5read('a.h5', '/g1/x', [1 1], [9 9])}
    try
        call{1}();
    catch e
        disp(e.message)
    end
end
writelines("not hdf", 'text.h5');
try
    h5info('text.h5');
catch e
    disp(e.message)
end
cd(old); rmdir(folder, 's');
