t = async @() do
    c = onCleanup(@() disp('cleanup'));
    try
      await(sleep_ms(1000));
    catch e
      disp('must not'); disp(e.identifier)
    end
  end;
spawn(t); await(yield_now()); disp(cancel(t));
try, await(t); catch e, disp(e.identifier), end
t2 = async @() do
    try
      await(sleep_ms(1000));
    catch e
      disp('must not'); disp(e.identifier)
    end
  end;
spawn(t2); await(yield_now()); disp(cancel(t2));
try, await(t2); catch e, disp(e.identifier), end
async function w()
  c = onCleanup(@() disp('cleanup w'));
  try
    await(sleep_ms(1000));
  catch e
    disp('must not'); disp(e.identifier)
  end
end
t3 = w(); spawn(t3); await(yield_now()); disp(cancel(t3));
try, await(t3); catch e, disp(e.identifier), end
